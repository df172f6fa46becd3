export const commitments = {}
