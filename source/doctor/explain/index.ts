// What a message means that somebody copied from Claude Code: first on its own, then with what the checks see of the same model and place.
import {masked} from '../../bedrock/aws-errors/aws-words.ts';
import type {ErrorCause} from '../../bedrock/aws-errors/cause.ts';
import {explainRefusal, type Refusal} from '../../bedrock/aws-errors/explain-refusal.ts';
import {type PrintedError, parsePrintedError} from '../../claude-code/printed-error.ts';
import {type Finding, sameness} from '../../finding.ts';
import {diagnose} from '../diagnose.ts';
import {pins} from '../pinned-models.ts';
import {type Subject, subjectOf} from '../subject.ts';
import {hiddenCauses} from './hidden-causes.ts';

/** The message first; then what was found here that may be its cause. Pure. */
export function explainMessage(subject: Subject, text: string): Finding[] {
	const pasted = parsePrintedError(text);
	const {answer, textLost, pin} = pasted;
	const region = subject.region.region;
	const called = pin ?? subject.calls.find(({role}) => role === 'primary')?.id ?? '';
	const refusal = explainRefusal(answer, {
		region,
		pin: called,
		signIn: subject.signIn,
	});
	const usual = diagnose(subject).filter(({status}) => status !== 'ok');
	if (textLost) return [hidden(subject, called, usual), ...usual];
	if (unexplained.includes(refusal.cause)) return [neverSeen(pasted), ...usual];
	const withRefusal = subjectOf({
		...subject,
		refusals: [...subject.refusals, {call: 'probe', region, pin: called, answer, failure: refusal, next: refusal.next}],
	});
	// What only the pasted words brought up says the same again: the message itself is explained above.
	const known = new Set(usual.map(sameness));
	return [inWords(refusal), ...diagnose(withRefusal).filter((finding) => known.has(sameness(finding)))];
}

/** Nothing of these can be told from a text alone. */
const unexplained: readonly ErrorCause[] = ['unexpected', 'region-malformed', 'endpoint-malformed', 'proxy-invalid'];

const inWords = (refusal: Refusal): Finding => ({
	id: 'explained',
	status: 'fail',
	title: refusal.title,
	because: refusal.because,
	evidence: [refusal.action, refusal.resource, `can be changed by: ${refusal.fixer}`].filter(Boolean).join('\n'),
	next: refusal.next,
});

const verdicts = {true: 'so it is', false: 'not so', undefined: 'not to be told from here'} as const;

function hidden(subject: Subject, called: string, usual: readonly Finding[]): Finding {
	const causes = hiddenCauses(subject, called);
	const named = pins(subject).some(({id}) => id === called);
	return {
		id: 'explained',
		status: causes.some(({holds}) => holds) ? 'fail' : 'unknown',
		title: 'Claude Code hides what AWS said: it prints this line for every 404',
		because: [
			named || !called ? '' : `nothing here names ${called} any more`,
			usual.length > 0 ? 'what the checks found is below' : 'the checks found nothing wrong with the models in use',
		]
			.filter(Boolean)
			.join('; '),
		evidence: [
			'likely causes, the likeliest first',
			...causes.map(({say, holds}) => `${say}: ${verdicts[`${holds}`]}`),
		].join('\n'),
		next: nextOf(named || !called, usual),
	};
}

/** What fails here is mended first: it may well be the cause. */
function nextOf(inUse: boolean, usual: readonly Finding[]): Finding['next'] {
	const failing = usual.find(({status}) => status === 'fail');
	if (failing) return failing.next;
	return inUse
		? [{say: 'choose a model that can be called', own: ''}]
		: [{say: 'start Claude Code anew, which then calls what is set now', run: 'claude'}];
}

const neverSeen = ({answer}: PrintedError): Finding => ({
	id: 'explained',
	status: 'unknown',
	title: 'No message of Claude Code or AWS that is known here has these words',
	because: masked(answer.message).slice(0, 2000),
	next: [{say: 'paste all of it, from "API Error" on, and end with Ctrl-D', own: 'doctor --explain -'}],
});
