// What a proof of prompt caching came to, in words: what was written and read, how fast, and what a working day saves.
import {costOfDay, readRatio, workingDay} from '../../bedrock/cache-cost.ts';
import type {Status} from '../../finding.ts';
import {countText, lifetimeText, modelText, notTestedText} from './price-words.ts';
import {
	type CachingOutcome,
	firstAndSecond,
	type LifetimeProof,
	type ModelProof,
	modelStatus,
	proofInForce,
	statusOf,
} from './proof.ts';

/** `1,024 written, 1,024 read`, with the unit behind the first number. */
export function outcomeText(proof: LifetimeProof, unit = ''): string {
	const {outcome, calls, problem} = proof;
	const written = calls.find((call) => call.written > 0)?.written ?? 0;
	const read = Math.max(0, ...calls.map((call) => call.read));
	const counts = `${countText(written)}${unit} written, ${countText(read)} read`;
	switch (outcome) {
		case 'read':
			return counts;
		case 'shorter':
			return `${counts}, kept for 5 minutes`;
		case 'lifetime not told':
			return `${counts}, lifetime not stated`;
		case 'not read':
			return `${countText(written)}${unit} written, none read`;
		case 'nothing written':
			return 'nothing written, nothing read';
		case 'refused':
			return 'refused';
		case 'no answer':
			return problem?.title ?? 'not answered';
	}
}

/** `0.82 s, 0.41 s`: of the first and the second answer; empty where nothing was answered. */
export const timesText = (proof: LifetimeProof): string =>
	firstAndSecond(proof)
		.map(({milliseconds}) => `${(milliseconds / 1000).toFixed(2)} s`)
		.join(', ');

const marks: Readonly<Record<Status, string>> = {ok: '✔', fail: '✘', warn: '⚠', unknown: '?'};

/** A row for each model and lifetime, with a mark; a lifetime that is refused and that nobody asks for is no failure. */
export const proofRows = (
	proofs: readonly ModelProof[],
): {readonly cells: readonly string[]; readonly failed: boolean}[] =>
	proofs.flatMap((model) => {
		if (model.notTested) {
			const failed = modelStatus(model) === 'fail';
			return [
				{cells: [`${failed ? marks.fail : '–'} ${modelText(model)}`, notTestedText(model.notTested), ''], failed},
			];
		}
		return model.proofs.map((proof) => {
			const status = statusOf(proof);
			const spared = status === 'fail' && proof !== proofInForce(model);
			return {
				cells: [
					`${spared ? '–' : marks[status]} ${model.name}, ${lifetimeText[proof.lifetime]}`,
					outcomeText(proof),
					timesText(proof),
				],
				failed: status === 'fail' && !spared,
			};
		});
	});

const titles: Readonly<Record<CachingOutcome, (name: string) => string>> = {
	read: (name) => `Prompts are cached on ${name}`,
	refused: (name) => `Calls to ${name} are refused because they ask for prompt caching`,
	'nothing written': (name) => `Nothing is cached on ${name}, so you pay for the whole conversation at every turn`,
	shorter: (name) => `Cached prompts are kept for 5 minutes on ${name}, although an hour is asked for`,
	'lifetime not told': (name) => `Prompts are cached on ${name}, and AWS does not say for how long`,
	'not read': (name) => `Whether prompts are cached on ${name} cannot be told: they were written and not read`,
	'no answer': (name) => `Whether prompts are cached on ${name} cannot be told`,
};

/** @param name that of the model, or of several that came to the same */
export function proofTitle(model: ModelProof, name = model.name): string {
	const proof = proofInForce(model);
	if (proof?.outcome === 'refused' && proof.lifetime === '1h')
		return `Calls to ${name} are refused because they ask AWS to keep prompts for an hour`;
	if (model.notTested === 'refuses caching') return titles.refused(name);
	return proof ? titles[proof.outcome](name) : `Prompt caching was not tested on ${name}`;
}

/** Why; undefined where the title says all. */
export function proofCause(model: ModelProof): string | undefined {
	const proof = proofInForce(model);
	if (!proof) return model.notTested && notTestedText(model.notTested);
	const {outcome, problem} = proof;
	if (outcome === 'not read') return 'The calls may have gone to different regions, each with a cache of its own';
	if (outcome === 'nothing written')
		return `The prompt was longer than the ${countText(model.minimumTokens)} tokens from which this model caches: it, or a gateway on the way, ignores cache_control`;
	// What is refused is in the title.
	if (outcome === 'refused') return problem?.because;
	return problem && [problem.title, problem.because].filter(Boolean).join(': ');
}

/** What a working day saves, a sentence for all models that save alike, and how that day is meant. Empty where nothing was read. */
export function savingNotes(proofs: readonly ModelProof[]): string[] {
	const sentences = new Map<string, string[]>();
	for (const {name, model, proofs: tried} of proofs) {
		const saved = tried
			.filter(({outcome}) => outcome === 'read')
			.map(({lifetime}) => {
				const percent = Math.round(100 * (1 - costOfDay(lifetime, readRatio(model))));
				return `${percent}% with ${lifetimeText[lifetime]}`;
			});
		const text = saved.join(', ');
		if (text) sentences.set(text, [...(sentences.get(text) ?? []), name]);
	}
	if (sentences.size === 0) return [];
	const {requests, context, added, pauses, longPauses} = workingDay;
	return [
		...[...sentences].map(
			([text, names]) => `Caching saves on the input of a working day: ${text} (${names.join(', ')}).`,
		),
		`Such a day has ${requests} requests of ${countText(context)} tokens, ${countText(added)} of them new, and ${pauses} pauses of more than 5 minutes, ${longPauses} of them of more than an hour.`,
	];
}

/** Of the models that are not proven to cache: what happened, and why; those that came to the same together. */
export function proofNotes(proofs: readonly ModelProof[]): string[] {
	const groups = new Map<string, ModelProof[]>();
	for (const model of proofs) {
		if (model.proofs.length === 0 || modelStatus(model) === 'ok') continue;
		const key = JSON.stringify([proofTitle(model, ''), proofCause(model)]);
		groups.set(key, [...(groups.get(key) ?? []), model]);
	}
	return [...groups.values()].map((group) => {
		const [first] = group as [ModelProof];
		const title = proofTitle(first, group.map(({name}) => name).join(', '));
		return `${[title, proofCause(first)].filter(Boolean).join('. ')}.`.replace(/\.\.$/, '.');
	});
}
