// Every variable that is written, a line each, with where its value comes from.
import {setupVariables} from '../claude-code/variables.ts';
import {sourceText} from '../conversation/answer-source.ts';
import type {AnswerWithSource, Id} from '../conversation/answers.ts';
import type {ConversationView} from '../conversation/conversation.ts';
import type {WritePlan} from '../conversation/queries/plan-query.ts';
import {type ColumnLine, inColumns} from './columns.ts';

/** The question that decides the value of a variable. */
const questionBehind: Readonly<Record<string, Id>> = {
	AWS_PROFILE: 'signIn',
	AWS_REGION: 'region',
	ANTHROPIC_MODEL: 'model',
	ANTHROPIC_DEFAULT_MODEL: 'model',
	ANTHROPIC_DEFAULT_OPUS_MODEL: 'opus',
	ANTHROPIC_DEFAULT_SONNET_MODEL: 'sonnet',
	ANTHROPIC_DEFAULT_HAIKU_MODEL: 'haiku',
	ANTHROPIC_DEFAULT_FABLE_MODEL: 'fable',
	ANTHROPIC_SMALL_FAST_MODEL: 'compat',
	ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION: 'haikuRegion',
	CLAUDE_CODE_SUBAGENT_MODEL: 'subagent',
	DISABLE_PROMPT_CACHING: 'caching',
	ENABLE_PROMPT_CACHING_1H: 'cacheTtl',
};

/** Follow from a pin, and would only repeat it. */
const derived = /_(NAME|SUPPORTED_CAPABILITIES)$/;

/**
 * Name, value and origin of every variable that is set, or cancelled where it stands today, in the order in which files show
 * them. A pin is shown by its friendly name.
 */
export function valueLines(
	planned: WritePlan,
	{answersWithSource}: Pick<ConversationView, 'answersWithSource'>,
): ColumnLine[] {
	return planned.variables
		.filter(({name, value}) => value !== undefined || planned.switchedOff.includes(name))
		.filter(({name}) => !derived.test(name))
		.sort((left, right) => setupVariables.indexOf(left.name) - setupVariables.indexOf(right.name))
		.map(({name, value}) =>
			value === undefined
				? inColumns([name, 'removed', planned.whyOff[name] ?? 'not wanted'])
				: inColumns([name, planned.names[value] ?? value, originOf(name, answersWithSource)]),
		);
}

function originOf(name: string, given: ConversationView['answersWithSource']): string {
	const id = questionBehind[name];
	const answer = id && (given[id] as AnswerWithSource<unknown> | undefined);
	if (answer) return sourceText(answer);
	return name === 'CLAUDE_CODE_USE_BEDROCK' ? 'always' : 'read from the model behind it';
}
