// What AWS itself said, fit to be shown.
import type {NormalizedError} from './normalize-error.ts';

/** The message of an answer, secrets masked; where it has none, its status or its name. */
export function awsWords({name, message, status}: NormalizedError): string {
	if (status !== undefined && /^Unknown(Error)?$/.test(message)) return `status ${status} without a message`;
	return masked(message || name);
}

/** Key ids (`Credential=AKIA…`) and Bedrock API keys: their first letters are enough to tell them apart. */
export function masked(text: string): string {
	return text
		.replace(/\b(AKIA|ASIA)[A-Z0-9]{12,}\b/g, '$1…')
		.replace(/\b(bedrock-api-key-|ABSK)[A-Za-z0-9+/=_-]{8,}/g, '$1…');
}
