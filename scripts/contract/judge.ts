// What is wrong with the calls that a real Claude Code made on what set-up wrote.
import type {ModelCall} from './calls.ts';

export type Choice = Readonly<Record<string, string>>;

/** Variables that name a model which Claude Code may call. */
const modelVariable = /^(ANTHROPIC_(DEFAULT_\w+_|SMALL_FAST_)?MODEL|CLAUDE_CODE_SUBAGENT_MODEL)$/;

/** @param principal ARN with which set-up signed its own calls @returns a sentence for each fault; none where all is as it was chosen */
export function faultsOf(calls: readonly ModelCall[], choice: Choice, principal: string): string[] {
	const pins = new Set(
		Object.entries(choice).flatMap(([name, value]) => (modelVariable.test(name) ? [value.replace(/\[1m\]$/, '')] : [])),
	);
	const regions = new Set([choice.AWS_REGION, choice.ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION]);
	const turns = calls.filter(({isTurn}) => isTurn);
	const expected = expectedMarkers(choice);
	const faults = [
		...(turns.length === 0 ? ['no turn was made'] : []),
		...calls.filter(({model}) => !pins.has(model)).map(({model}) => `stray call to ${model}`),
		...calls.filter(({status}) => status !== 200).map(({model, status}) => `${status} for ${model}`),
		...calls.filter(({region}) => !regions.has(region)).map(({model, region}) => `${model} called in ${region}`),
		...calls.filter((call) => call.principal !== principal).map((call) => `signed by ${call.principal}`),
		...turns.filter(({isStream}) => !isStream).map(({model}) => `turn without streaming on ${model}`),
		...turns
			.filter(({markers}) => [...new Set(markers)].sort().join() !== expected.join())
			.map(({model, markers}) => `cache markers of ${model}: ${markers.join(', ') || 'none'}`),
	];
	return [...new Set(faults)];
}

/** With an hour chosen, Claude Code still gives the end of the conversation five minutes. */
function expectedMarkers(choice: Choice): readonly string[] {
	if (choice.DISABLE_PROMPT_CACHING === '1') return [];
	return choice.ENABLE_PROMPT_CACHING_1H === '1' ? ['1h', '5m'] : ['5m'];
}
