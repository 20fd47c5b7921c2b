// Whether the saved session of a browser sign-in can be read.
import type {Subject} from './subject.ts';

/** Of the sign-in in use. Such a session may be valid, and nobody knows. */
export const isTokenUnreadable = ({signIn, unreadableFiles}: Subject) =>
	unreadableFiles.some(({path}) => path === signIn?.tokenFile);
