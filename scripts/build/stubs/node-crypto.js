// Node's cryptography, read when something is hashed or made by chance.
const crypto = () => process.getBuiltinModule('node:crypto');

export const createHash = (...given) => crypto().createHash(...given);
export const randomBytes = (...given) => crypto().randomBytes(...given);
export const randomUUID = (...given) => crypto().randomUUID(...given);
