// One kind of failure: when it is that, how it is called, and what to do next. The tables are read from the top, the first match counts.
import type {Next} from '../../problem.ts';
import type {Evidence} from './evidence.ts';
import type {About} from './next.ts';

export type Row = {
	readonly code: string;
	readonly when: (evidence: Evidence) => boolean;
	readonly title: (about: About, evidence: Evidence) => string;
	readonly next: (about: About, evidence: Evidence) => readonly Next[];
	/** Words before AWS's own, where those alone mislead. */
	readonly hint?: (about: About, evidence: Evidence) => string | undefined;
};

/** No answer came: the network, or no credentials to ask with. */
export const unanswered = ({status}: Evidence) => status === undefined;

/** How the sign-in is called in a sentence. */
export function nameOf({signIn}: About, evidence?: Evidence): string {
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
