// Numbers of tokens, as people read them.

/** `34,000`. */
export const tokensText = (tokens: number): string => tokens.toLocaleString('en-US');
