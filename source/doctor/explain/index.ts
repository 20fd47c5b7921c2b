// What a message means that somebody copied from Claude Code: first on its own, then with what the checks see of the same model and place.

import {profileChain} from '../../aws-config/profile-chain.ts';
import type {CallerSignIn} from '../../bedrock/aws-errors/caller-sign-in.ts';
import type {ErrorCause, Fixer} from '../../bedrock/aws-errors/cause.ts';
import {explainRefusal, type Refusal} from '../../bedrock/aws-errors/explain-refusal.ts';
import {profileInError} from '../../bedrock/aws-errors/profile-in-error.ts';
import {type PrintedError, parsePrintedError} from '../../claude-code/printed-error.ts';
import type {OwnMessage} from '../../claude-code/printed-messages.ts';
import {type Finding, isFound, sameness} from '../../finding.ts';
import {withoutSecrets} from '../../secrets/secret-text.ts';
import {diagnose} from '../diagnose.ts';
import {pins} from '../pinned-models.ts';
import {quotaExplanation} from '../quotas-here.ts';
import {type Subject, subjectOf} from '../subject.ts';
import {causesOfErrors} from './causes-of-errors.ts';
import type {LikelyCause, Situation} from './likely-cause.ts';
import {ownMessages} from './own-messages.ts';

/** The message first; then what was found here that may be its cause. Pure. */
export function explainMessage(subject: Subject, text: string): Finding[] {
	const pasted = parsePrintedError(text);
	const {answer, own, pin} = pasted;
	const region = regionOfMessage(subject, text);
	const called = pin ?? subject.calls.find(({role}) => role === 'primary')?.id ?? '';
	const named = profileInError(text);
	const refusal = explainRefusal(answer, {region, pin: called, signIn: signInOf(subject, named)});
	const usual = diagnose(subject).filter(isFound);
	const otherProfile = named !== undefined && !signsInWith(subject, named) ? named : undefined;
	if (own) return [inOwnWords(own, {subject, called, found: usual}), ...usual];
	if (unexplained.includes(refusal.cause)) return [neverSeen(pasted), ...usual];
	const withRefusal = subjectOf({
		...subject,
		refusals: [
			...subject.refusals,
			{call: 'probe', region, pin: called, answer, failure: refusal, title: refusal.title, next: refusal.next},
		],
	});
	// What only the pasted words brought up says the same again: the message itself is explained above.
	const known = new Set(usual.map(sameness));
	const explained = withQuotas(inWords(refusal, pasted, {subject, called, found: usual, otherProfile}), refusal, {
		subject,
		called,
	});
	return [explained, ...diagnose(withRefusal).filter((finding) => known.has(sameness(finding)))];
}

/** Nothing of these can be told from a text alone. */
const unexplained: readonly ErrorCause[] = [
	'unexpected',
	'region-malformed',
	'endpoint-malformed',
	'proxy-invalid',
	'plain-http',
];

/** Of a profile that is not configured here, the message alone tells. */
const signInOf = ({signIn, signIns}: Subject, named: string | undefined): CallerSignIn | undefined =>
	named === undefined || signIn?.profile === named
		? signIn
		: (signIns.find(({profile}) => profile === named) ?? {kind: 'sso', profile: named});

/** It is the profile in use, or one that gives it its credentials. */
function signsInWith({signIn, aws}: Subject, profile: string): boolean {
	const {links, broken} = profileChain(aws, signIn?.profile ?? '');
	return [signIn?.profile, ...links.map(({name}) => name), broken?.source].includes(profile);
}

/** Where no region is set, the message is that of another set-up, and what it names counts. */
function regionOfMessage({region}: Subject, text: string): string {
	const named = region.from === 'built in' ? /arn:aws[\w-]*:bedrock:([a-z]{2}[a-z0-9-]+):/.exec(text)?.[1] : undefined;
	return named ?? region.region;
}

const inWords = (
	{cause, title, because, action, resource, fixer, next}: Refusal,
	{answer}: PrintedError,
	situation: Situation,
): Finding => ({
	id: 'explained',
	status: 'fail',
	title,
	// Where AWS did not answer, the words are those of the SDK or of this computer.
	...(answer.status === undefined ? {because} : {awsWords: because}),
	evidence: [
		action && `Action: ${action}`,
		resource && `Resource: ${resource}`,
		whoCanChangeIt[fixer],
		...listOf(judge(causesOfErrors[cause] ?? [], situation)),
	]
		.filter(Boolean)
		.join('\n'),
	next: next.slice(0, 2),
});

/** A call that was slowed down, with the numbers of its model where they could be read. */
function withQuotas(
	finding: Finding,
	{cause}: Refusal,
	{subject, called}: Pick<Situation, 'subject' | 'called'>,
): Finding {
	const quotas = quotaExplanation(subject, cause, called);
	if (!quotas) return finding;
	const {because, next = finding.next} = quotas;
	return {...finding, evidence: [because, finding.evidence].filter(Boolean).join('\n'), next: next.slice(0, 2)};
}

const whoCanChangeIt: Readonly<Record<Fixer, string>> = {
	you: 'You can change this yourself',
	'your administrator': 'Your administrator can change this',
	'organisation administrator': 'The administrator of your organisation can change this',
	'AWS Support': 'Only AWS Support can change this',
	wait: 'Nobody has to change anything: it passes with time',
};

const answers = {true: 'found', false: 'ruled out', undefined: 'cannot tell'} as const;

type JudgedCause = Omit<LikelyCause, 'holds'> & {readonly holds: boolean | undefined};

const judge = (causes: readonly LikelyCause[], situation: Situation): JudgedCause[] =>
	causes.map((cause) => ({...cause, holds: cause.holds(situation)}));

const listOf = (causes: readonly JudgedCause[]): string[] =>
	causes.length === 0
		? []
		: ['Possible causes, the likeliest first:', ...causes.map(({say, holds}) => `${say}: ${answers[`${holds}`]}`)];

/** A message of Claude Code's own, with what this machine says of each likely cause. */
function inOwnWords(message: OwnMessage, situation: Situation): Finding {
	const {subject, called, found} = situation;
	const {title, causes, next} = ownMessages[message];
	const judged = judge(causes, situation);
	const proven = judged.filter(({holds}) => holds).flatMap(({checks = []}) => checks);
	const named = called === '' || pins(subject).some(({id}) => id === called);
	return {
		id: 'explained',
		status: judged.some(({holds}) => holds) ? 'fail' : 'unknown',
		title,
		because: [
			named ? '' : `Nothing here names ${called} any more.`,
			found.length > 0 ? 'What the checks found here comes next.' : 'The checks found nothing wrong here.',
		]
			.filter(Boolean)
			.join(' '),
		evidence: listOf(judged).join('\n'),
		next: stepFrom(found, proven) ?? [named ? next(subject) : restart],
	};
}

/** The step of a cause that holds here; else what fails here is mended first, since it may well be the cause. */
const stepFrom = (found: readonly Finding[], proven: readonly string[]) =>
	(found.find(({id}) => proven.includes(id)) ?? found.find(({status}) => status === 'fail'))?.next;
const restart = {say: 'Restart Claude Code: it then calls what is set now', run: 'claude'};

const neverSeen = ({answer}: PrintedError): Finding => ({
	id: 'explained',
	status: 'unknown',
	title: 'This is not a message we know',
	because: withoutSecrets(answer.message).slice(0, 2000),
	next: [{say: 'Paste the whole message, from "API Error" on, then press Ctrl-D', own: 'doctor --explain -'}],
});
