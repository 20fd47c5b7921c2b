// How one cause is put to the user of a sign-in: what happened, and what to do next.
import type {ErrorCause} from '../../bedrock/aws-errors/cause.ts';
import type {ClassifiedError} from '../../bedrock/aws-errors/classify-error.ts';
import type {NormalizedError} from '../../bedrock/aws-errors/normalize-error.ts';
import type {Next} from '../../problem.ts';
import type {SignIn} from '../account.ts';

/** What was being done when it failed. */
export type CallContext = {
	readonly signIn?: SignIn | undefined;
	readonly region?: string | undefined;
	/** `ListInferenceProfiles`. */
	readonly operation?: string | undefined;
	readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
};

/** A failed call: its circumstances, the error and what the error means. */
export type FailedCall = CallContext & {readonly error: NormalizedError; readonly failure: ClassifiedError};

export type ProblemRow = {
	/** The code of the problem where several causes have one; the cause itself when absent. */
	readonly code?: ErrorCause;
	readonly title: (call: FailedCall) => string;
	readonly next: (call: FailedCall) => readonly Next[];
	/** Words after AWS's own, where those alone mislead. */
	readonly hint?: (call: FailedCall) => string | undefined;
};

export type ProblemRows = Partial<Readonly<Record<ErrorCause, ProblemRow>>>;

/** How the sign-in is called in a sentence. */
export function signInName({signIn}: CallContext): string {
	if (signIn?.profile !== undefined) return profileName(signIn.profile);
	const names: Partial<Record<NonNullable<typeof signIn>['kind'], string>> = {
		environment: 'the keys in the environment',
		'web-identity': 'the web identity token',
		container: 'the role of this container or instance',
		'api-key': 'the Bedrock API key',
		export: 'awsCredentialExport',
	};
	return (signIn && names[signIn.kind]) ?? 'the sign-in';
}

/** The same, or the profile in its chain that failed. */
export const failedName = (call: FailedCall) =>
	call.error.profile === undefined ? signInName(call) : profileName(call.error.profile);

const profileName = (profile: string) => `AWS profile ${profile}`;
