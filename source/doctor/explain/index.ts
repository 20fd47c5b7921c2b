// What a message means that somebody copied from Claude Code: first on its own, then with what the checks see of the same model and place.

import type {ErrorCause, Fixer} from '../../bedrock/aws-errors/cause.ts';
import {explainRefusal, type Refusal} from '../../bedrock/aws-errors/explain-refusal.ts';
import {type PrintedError, parsePrintedError} from '../../claude-code/printed-error.ts';
import {type Finding, isFound, sameness} from '../../finding.ts';
import {withoutSecrets} from '../../secrets/secret-text.ts';
import {diagnose} from '../diagnose.ts';
import {pins} from '../pinned-models.ts';
import {type Subject, subjectOf} from '../subject.ts';
import {hiddenCauses} from './hidden-causes.ts';

/** The message first; then what was found here that may be its cause. Pure. */
export function explainMessage(subject: Subject, text: string): Finding[] {
	const pasted = parsePrintedError(text);
	const {answer, textLost, pin} = pasted;
	const region = regionOfMessage(subject, text);
	const called = pin ?? subject.calls.find(({role}) => role === 'primary')?.id ?? '';
	const refusal = explainRefusal(answer, {region, pin: called, signIn: subject.signIn});
	const usual = diagnose(subject).filter(isFound);
	if (textLost) return [hidden(subject, called, usual), ...usual];
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
	return [inWords(refusal, pasted), ...diagnose(withRefusal).filter((finding) => known.has(sameness(finding)))];
}

/** Nothing of these can be told from a text alone. */
const unexplained: readonly ErrorCause[] = ['unexpected', 'region-malformed', 'endpoint-malformed', 'proxy-invalid'];

/** Where no region is set, the message is that of another set-up, and what it names counts. */
function regionOfMessage({region}: Subject, text: string): string {
	const named = region.from === 'built in' ? /arn:aws[\w-]*:bedrock:([a-z]{2}[a-z0-9-]+):/.exec(text)?.[1] : undefined;
	return named ?? region.region;
}

const inWords = ({title, because, action, resource, fixer, next}: Refusal, {answer}: PrintedError): Finding => ({
	id: 'explained',
	status: 'fail',
	title,
	// Where AWS did not answer, the words are those of the SDK or of this computer.
	...(answer.status === undefined ? {because} : {awsWords: because}),
	evidence: [action && `Action: ${action}`, resource && `Resource: ${resource}`, whoCanChangeIt[fixer]]
		.filter(Boolean)
		.join('\n'),
	next: next.slice(0, 2),
});

const whoCanChangeIt: Readonly<Record<Fixer, string>> = {
	you: 'You can change this yourself',
	'your administrator': 'Your administrator can change this',
	'organisation administrator': 'The administrator of your organisation can change this',
	'AWS Support': 'Only AWS Support can change this',
	wait: 'Nobody has to change anything: it passes with time',
};

const answers = {true: 'yes', false: 'no', undefined: 'cannot tell'} as const;

function hidden(subject: Subject, called: string, usual: readonly Finding[]): Finding {
	const causes = hiddenCauses(subject, called);
	const named = pins(subject).some(({id}) => id === called);
	return {
		id: 'explained',
		status: causes.some(({holds}) => holds) ? 'fail' : 'unknown',
		title: 'Claude Code hides what AWS said: it prints this line for every 404',
		because: [
			named || !called ? '' : `Nothing here names ${called} any more.`,
			usual.length > 0 ? 'What the checks found here comes next.' : 'The checks found nothing wrong here.',
		]
			.filter(Boolean)
			.join(' '),
		evidence: [
			'Possible causes, the likeliest first:',
			...causes.map(({say, holds}) => `${say}: ${answers[`${holds}`]}`),
		].join('\n'),
		next: nextOf(named || !called, usual),
	};
}

/** What fails here is mended first: it may well be the cause. */
function nextOf(inUse: boolean, usual: readonly Finding[]): Finding['next'] {
	const failing = usual.find(({status}) => status === 'fail');
	if (failing) return failing.next;
	return inUse
		? [{say: 'Choose a model that can be called', own: ''}]
		: [{say: 'Restart Claude Code: it then calls what is set now', run: 'claude'}];
}

const neverSeen = ({answer}: PrintedError): Finding => ({
	id: 'explained',
	status: 'unknown',
	title: 'This is not a message we know',
	because: withoutSecrets(answer.message).slice(0, 2000),
	next: [{say: 'Paste the whole message, from "API Error" on, then press Ctrl-D', own: 'doctor --explain -'}],
});
