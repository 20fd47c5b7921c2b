// What AWS itself said, fit to be shown.
import {withoutSecrets} from '../../secrets/secret-text.ts';
import type {NormalizedError} from './normalize-error.ts';

/** The message of an answer, without secrets; where it has none, its status or its name. */
export function awsWords({name, message, status}: NormalizedError): string {
	if (status !== undefined && /^Unknown(Error)?$/.test(message)) return `status ${status} without a message`;
	return withoutSecrets(message || name).replace(hintToProgrammers, '');
}

/** Where the SDK keeps an answer that it could not read. */
const hintToProgrammers =
	/\s*Deserialization error: to see the raw response, inspect the hidden field \S+ on this object\./;
