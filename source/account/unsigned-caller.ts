// The sign-in of requests that carry no signature, because a gateway is expected to sign them (CLAUDE_CODE_SKIP_BEDROCK_AUTH).
import type {SignIn} from './account.ts';

export const unsignedCaller: SignIn = {id: 'none', kind: 'none'};

/** The SDK signs in any case: with these, and the signature is taken off again. */
export const noKeys = {accessKeyId: 'none', secretAccessKey: 'none'};
