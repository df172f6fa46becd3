export const registering = {}
