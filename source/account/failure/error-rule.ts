// One kind of failure: when it is that, how it is called, and what to do next. The tables are read from the top, the first match counts.
import type {Next} from '../../problem.ts';
import type {CallContext} from './next.ts';
import type {NormalizedError} from './normalize-error.ts';

export type ErrorRule = {
	readonly code: string;
	readonly when: (evidence: NormalizedError) => boolean;
	readonly title: (about: CallContext, evidence: NormalizedError) => string;
	readonly next: (about: CallContext, evidence: NormalizedError) => readonly Next[];
	/** Words before AWS's own, where those alone mislead. */
	readonly hint?: (about: CallContext, evidence: NormalizedError) => string | undefined;
};

/** No answer came: the network, or no credentials to ask with. */
export const unanswered = ({status}: NormalizedError) => status === undefined;

/** How the sign-in is called in a sentence. */
export function nameOf({signIn}: CallContext, evidence?: NormalizedError): string {
	const profile = evidence?.profile ?? signIn?.profile;
	if (profile !== undefined) return `AWS profile ${profile}`;
	const names: Partial<Record<NonNullable<typeof signIn>['kind'], string>> = {
		environment: 'the keys in the environment',
		'web-identity': 'the web identity token',
		container: 'the role of this container or instance',
		'api-key': 'the Bedrock API key',
		export: 'awsCredentialExport',
	};
	return (signIn && names[signIn.kind]) ?? 'the sign-in';
}
