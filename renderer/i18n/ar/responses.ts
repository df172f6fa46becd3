export const responses = {}
