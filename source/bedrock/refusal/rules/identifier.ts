// Ids that AWS does not take: bare models, profiles of another region or partition, what does not exist.
import {Problem} from '../../../problem.ts';
import {parsePin} from '../../pin.ts';
import {checkPin} from '../../pin-check.ts';
import type {RefusalContext, Rule} from '../refusal.ts';
import {type Explained, rule, textOf} from './match.ts';

const list = ({region}: RefusalContext) => `aws bedrock list-inference-profiles --region ${region}`;

/** What the text of the pin alone gives away; existence is for the account to say. */
function flawOf({pin, region, accountId}: RefusalContext): Problem | undefined {
	const parsed = parsePin(pin);
	if (parsed instanceof Problem) return parsed;
	return checkPin(parsed, {region, ...(accountId ? {accountId} : {})});
}

const causes: Readonly<Record<string, string>> = {
	'pin-other-region': 'wrong-region',
	'pin-other-partition': 'wrong-partition',
	'pin-other-account': 'other-account',
	'pin-needs-profile': 'on-demand',
};

const invalid = /model identifier is invalid|model ID is invalid/i;

// The same sentence of AWS for many mistakes: where the pin shows which one it is, that one is named.
const named: readonly Rule[] = Object.entries(causes).map(([code, cause]) => ({
	cause,
	when: (answer, context) => invalid.test(textOf(answer)) && flawOf(context)?.code === code,
	explain: (_, context): Explained => ({
		layer: 'identifier',
		title: flawOf(context)?.title ?? 'the id is not valid',
		fixer: 'you',
		next: flawOf(context)?.next ?? [],
	}),
}));

export const identifier: readonly Rule[] = [
	rule('on-demand', /on-demand throughput/i, (context) => ({
		layer: 'identifier',
		title: 'a bare foundation model id was called; it needs an inference profile',
		fixer: 'you',
		next: [{say: 'choose a profile that contains the model', run: list(context)}],
	})),
	...named,
	rule('invalid-id', invalid, (context) => ({
		layer: 'identifier',
		title: flawOf(context)?.title ?? `${context.region} offers no inference profile with this id`,
		fixer: 'you',
		next: [...(flawOf(context)?.next ?? []), {say: `choose one that ${context.region} lists`, run: list(context)}],
	})),
];

/** Near the end: every other 404 says only that something is not there. */
export const notFound: readonly Rule[] = [
	{
		cause: 'not-found',
		when: (answer) => answer.status === 404 || /^ResourceNotFound/.test(answer.name),
		explain: (_, context) => ({
			layer: 'identifier',
			title: `${context.pin} does not exist in ${context.region}`,
			fixer: 'you',
			next: [...(flawOf(context)?.next ?? []), {say: 'choose one that exists', run: list(context)}],
		}),
	},
];
