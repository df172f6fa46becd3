export const demands = {}
