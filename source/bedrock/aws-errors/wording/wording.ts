// How one cause is put to a person: what happened, and what to do next.
import {awsCommand} from '../../../aws-command.ts';
import type {Next} from '../../../problem.ts';
import {showVariables} from '../../../shell-command.ts';
import {type CallerSignIn, signInName} from '../caller-sign-in.ts';
import type {Fixer} from '../cause.ts';
import type {ClassifiedError} from '../classify-error.ts';
import type {NormalizedError} from '../normalize-error.ts';
import type {CallPlace} from '../rules/error-rule.ts';

/** What was being done when a call failed, and by whom. A call of a model has a `pin`, any other call an `operation`. */
export type ErrorContext = CallPlace & {
	readonly signIn?: CallerSignIn | undefined;
	/** `ListInferenceProfiles` */
	readonly operation?: string | undefined;
	readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
	/** The newest model that was called as well and answered. */
	readonly answering?: {readonly pin: string; readonly label: string} | undefined;
};

/** A failed call: its circumstances, the error and what the error means. */
export type FailedCall = ErrorContext & {readonly error: NormalizedError; readonly failure: ClassifiedError};

export type Wording = {
	/** A sentence without a full stop; an article at its beginning is capitalized by wordError. */
	readonly title: string;
	readonly next: readonly Next[];
	/** Where the call shows that somebody else than usual can change it. */
	readonly fixer?: Fixer;
	/** The permission to ask for, where AWS's words name another resource or none. */
	readonly action?: string;
	readonly resource?: string;
};

export type WordingOf = (call: FailedCall) => Wording;

/** Words that do not depend on the call. */
export const fixed =
	(title: string, ...next: readonly Next[]): WordingOf =>
	() => ({title, next});

/** A sentence with its command, or the sentence alone when the profile's name cannot be pasted. */
export const step = (say: string, run: Next['run']): Next => (run === undefined ? {say} : {say, run});

/** The AWS profile that a command must name: the one that failed in a chain of profiles, or the one to sign in with. */
export const profileOf = ({signIn, error}: FailedCall) => error.profile ?? signIn?.loginProfile ?? signIn?.profile;

/** A command of the AWS CLI for that profile. */
export const forProfile = (say: string, command: string, call: FailedCall) =>
	step(say, awsCommand(command, profileOf(call)));

/** The sign-in that failed, or the AWS profile in its chain of profiles that did. */
export const failedName = ({signIn, error}: FailedCall) =>
	error.profile === undefined ? signInName(signIn) : `AWS profile ${error.profile}`;

/** What was asked of AWS, for the middle of a sentence. */
export const callName = ({operation, pin}: ErrorContext) =>
	operation ?? (pin === undefined ? 'the request' : 'the call');

export const whoAmI = (say: string, call: ErrorContext): Next =>
	step(say, awsCommand('sts get-caller-identity', call.signIn?.profile));

export const checkProxy: Next = {say: 'See which proxy is set', run: showVariables('_proxy', {ignoresCase: true})};
export const checkEndpoint: Next = {
	say: 'See which endpoint is set for AWS',
	run: showVariables('AWS_ENDPOINT_URL|BASE_URL'),
};

/** The model catalog of the region, in the console of its partition. */
export function modelCatalog(region: string): string {
	const host = consoles.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'console.aws.amazon.com';
	return `https://${host}/bedrock/home?region=${region}#/model-catalog`;
}

const consoles = [
	['us-gov-', 'console.amazonaws-us-gov.com'],
	['cn-', 'console.amazonaws.cn'],
] as const;
