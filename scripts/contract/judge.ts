// What is wrong with the calls that a real Claude Code made on what set-up wrote.
import {limitVariable} from '../../source/claude-code/output-limit.ts';
import type {ModelCall} from './calls.ts';

export type Choice = Readonly<Record<string, string>>;

/** Variables that name a model which Claude Code may call. */
const modelVariable = /^(ANTHROPIC_(DEFAULT_\w+_|SMALL_FAST_)?MODEL|CLAUDE_CODE_SUBAGENT_MODEL)$/;

/** @param principal ARN with which set-up signed its own calls @returns a sentence for each fault; none where all is as it was chosen */
export function faultsOf(calls: readonly ModelCall[], choice: Choice, principal: string): string[] {
	const pins = new Set(
		Object.entries(choice).flatMap(([name, value]) => (modelVariable.test(name) ? [withoutWindow(value)] : [])),
	);
	const regions = new Set([choice.AWS_REGION, choice.ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION]);
	const turns = calls.filter(({isTurn}) => isTurn);
	const name = (model: string) => nameOf(choice, model);
	const faults = [
		...(turns.length === 0 ? ['no turn was made'] : []),
		...calls.filter(({model}) => !pins.has(model)).map(({model}) => `stray call to ${model}`),
		...calls
			.filter((call) => ![200, 429].includes(call.status) && !isRepeated(call, calls))
			.map(({model, status}) => `${status} for ${name(model)}`),
		...calls.filter(({region}) => !regions.has(region)).map(({model, region}) => `${name(model)} called in ${region}`),
		...calls.filter((call) => call.principal !== principal).map((call) => `signed by ${call.principal}`),
		...turns
			.filter((turn) => !turn.isStream && !isFallback(turn, calls))
			.map(({model}) => `turn without streaming on ${name(model)}`),
		...turns
			.filter(({model, markers}) => lifetimeOf(markers) !== chosenLifetime(choice, model))
			.map(({model, markers}) => `cache markers of ${name(model)}: ${markers.join(', ') || 'none'}`),
		...turns
			.filter(({maxTokens}) => choice[limitVariable] !== undefined && `${maxTokens}` !== choice[limitVariable])
			.map(({model, maxTokens}) => `${name(model)} asked for ${maxTokens} tokens of output`),
	];
	return [...new Set(faults)];
}

/** AWS was too busy, which no set-up can promise against: calls were throttled, or a stream broke and the turn was asked for in one piece. */
export const wasBusy = (calls: readonly ModelCall[]): boolean =>
	calls.some((call) => call.status === 429 || (call.isTurn && isFallback(call, calls)));

const isFallback = (call: ModelCall, calls: readonly ModelCall[]) =>
	!call.isStream && calls.slice(0, calls.indexOf(call)).some(({isStream, model}) => isStream && model === call.model);

/**
 * Models whose request was refused with 400 and then answered: a Claude Code that does not know the model behind an ARN asks for
 * what the model cannot do, and asks again without it.
 */
export const repeatedModels = (calls: readonly ModelCall[]): string[] => [
	...new Set(calls.filter((call) => isRepeated(call, calls)).map(({model}) => model)),
];

const isRepeated = (call: ModelCall, calls: readonly ModelCall[]) =>
	call.status === 400 &&
	calls.slice(calls.indexOf(call) + 1).some(({model, status}) => model === call.model && status === 200);

/** `the Opus model` for what was chosen as that; else the id. */
function nameOf(choice: Choice, model: string): string {
	const variable = Object.keys(choice).find((name) => tierVariable.test(name) && withoutWindow(choice[name]) === model);
	const tier = tierVariable.exec(variable ?? '')?.[1];
	return tier ? `the ${tier[0]}${tier.slice(1).toLowerCase()} model` : model;
}

/** With an hour chosen, versions of Claude Code differ in how many of the markers get it: one is enough. */
const lifetimeOf = (markers: ModelCall['markers']) => (markers.includes('1h') ? '1h' : markers[0]);

/** @returns undefined where caching is off for this model */
function chosenLifetime(choice: Choice, model: string): '5m' | '1h' | undefined {
	const tier = Object.keys(choice).find((name) => tierVariable.test(name) && withoutWindow(choice[name]) === model);
	const off = ['DISABLE_PROMPT_CACHING', `DISABLE_PROMPT_CACHING_${tierVariable.exec(tier ?? '')?.[1]}`];
	if (off.some((name) => choice[name] === '1')) return undefined;
	return choice.ENABLE_PROMPT_CACHING_1H === '1' ? '1h' : '5m';
}

const tierVariable = /^ANTHROPIC_DEFAULT_(\w+)_MODEL$/;

const withoutWindow = (value = '') => value.replace(/\[1m\]$/, '');
