// A text that tells one sign-in from another: its credentials and clients are cached by it.
import type {SignIn} from './account.ts';

/** A sign-in that was listed again after `aws sso login` has another expiry, and so another key. */
export function signInKey(signIn: SignIn): string {
	return JSON.stringify(signIn);
}
