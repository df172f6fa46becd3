export const recipients = {}
