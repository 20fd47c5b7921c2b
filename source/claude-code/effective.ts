// Tells which value of a variable Claude Code uses, and which places lose.
import {type Assignment, layersOf, type Sources, type ValueOrigin, type View} from './settings-layers.ts';

export type OverriddenSetting = ValueOrigin & {readonly value: string};

export type EffectiveSetting = {
	/** As written; `''` is set but empty, which switches the variable off. */
	readonly value: string;
	readonly winner: ValueOrigin;
	/** Strongest first. */
	readonly losers: readonly OverriddenSetting[];
};

export type Effective = ReadonlyMap<string, EffectiveSetting>;

/** The winning value of every name that is set anywhere that counts for `view`. Pure; never throws. */
export function effective(sources: Sources, view: View = 'here'): Effective {
	const order = layersOf(view);
	const byName = new Map<string, Assignment[]>();
	for (const each of sources) {
		if (!order.includes(each.origin.layer)) continue;
		const all = byName.get(each.name);
		if (all) all.push(each);
		else byName.set(each.name, [each]);
	}
	const result = new Map<string, EffectiveSetting>();
	for (const [name, all] of byName) {
		const ranked = all
			.toReversed()
			.sort((left, right) => order.indexOf(left.origin.layer) - order.indexOf(right.origin.layer));
		const [first, ...rest] = ranked;
		if (!first) continue;
		result.set(name, {
			value: first.value,
			winner: locate(first, sources),
			losers: rest.map((each) => ({...locate(each, sources), value: each.value})),
		});
	}
	return result;
}

/** An exported value has no file of its own: point at the start-up file that assigns exactly this value, when one does. */
function locate({name, value, origin}: Assignment, sources: Sources): ValueOrigin {
	if (origin.layer !== 'environment' && origin.layer !== 'shell') return origin;
	const line = sources.findLast(
		(each) => each.origin.layer === 'shell-file' && each.name === name && each.value === value,
	);
	return line ? {...line.origin, layer: origin.layer} : origin;
}

/** Variables that the AWS SDK reads, which trims nothing. Claude Code trims those that it reads itself (all measured with 2.1.332). */
export const exactVariables: readonly string[] = [
	'AWS_PROFILE',
	'AWS_CONFIG_FILE',
	'AWS_SHARED_CREDENTIALS_FILE',
	'AWS_ACCESS_KEY_ID',
	'AWS_SECRET_ACCESS_KEY',
];

/** The value as Claude Code uses a string variable: trimmed where it trims, and undefined when empty. */
export function text(values: Effective, name: string): string | undefined {
	const written = values.get(name)?.value;
	return (exactVariables.includes(name) ? written : written?.trim()) || undefined;
}
