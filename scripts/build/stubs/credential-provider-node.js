// In the place of the SDK's search for credentials: every client of this program is given its own.

export const defaultProvider = () => () => Promise.reject(new Error('a client was opened without credentials'));
