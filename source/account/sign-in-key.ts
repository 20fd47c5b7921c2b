// What tells one sign-in from another: the key of its credentials and of its clients.
import type {SignIn} from './account.ts';

/** A sign-in that was read again after `aws sso login` has another expiry, and so another key. */
export const keyOf = (signIn: SignIn) => JSON.stringify(signIn);
