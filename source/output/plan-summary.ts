// What a plan changes, in short: a line per file, and each variable with its value before and after. For undo, off and the doctor's fixes.
import {shownValue} from '../claude-code/shown-value.ts';
import {isSetupSettingsKey, isTruthy, pinnableTiers, setupVariables, tierVariable} from '../claude-code/variables.ts';
import {readDotenv} from '../plan/dotenv-check.ts';
import type {Edit, Plan} from '../plan/edit.ts';
import {readSettings, settingsValues} from '../plan/settings-json.ts';
import {Problem} from '../problem.ts';
import {changeOfFile} from './file-lines.ts';
import {shortValue} from './value-lines.ts';

export type PlanSummary = {
	/** Path, and what happens to the file. */
	readonly files: readonly (readonly [path: string, change: string])[];
	/** Name, and the value before and after. */
	readonly values: readonly (readonly [name: string, change: string])[];
};

/** @param shorten writes a path as the user knows it */
export function planSummary(plan: Plan, shorten: (path: string) => string): PlanSummary {
	const changes = plan.flatMap((edit) => {
		const {before, after} = variablesIn(edit);
		return changesOf(before, after).map(([name, change]) => ({name, change, file: shorten(edit.path)}));
	});
	// Several files usually change a variable in the same way, which is said once.
	const different = [...new Map(changes.toReversed().map((each) => [`${each.name} ${each.change}`, each])).values()];
	const isAlone = (name: string) => different.filter((each) => each.name === name).length === 1;
	return {
		files: plan.map((edit) => [shorten(edit.path), changeOfFile(edit)]),
		values: different
			.toReversed()
			.map(({name, change, file}) => [name, isAlone(name) ? change : `${change}, in ${file}`] as const)
			.sort(([left], [right]) => place(left) - place(right)),
	};
}

/** What holds once a plan that takes something back is applied, in sentences. */
export function afterTakingBack(plan: Plan): string[] {
	const all = plan.map(variablesIn);
	// Claude Code's settings win over the dotenv file, and come later.
	const before = Object.assign({}, ...all.map((one) => one.before).reverse());
	const after = Object.assign({}, ...all.map((one) => one.after).reverse());
	const isOn = ({CLAUDE_CODE_USE_BEDROCK}: Values) => isTruthy(CLAUDE_CODE_USE_BEDROCK);
	const purposes = plan.map(({purpose}) => purpose);
	return [
		...(isOn(after) ? [`Claude Code will use ${modelIn(after)} again.`] : []),
		...(isOn(before) && !isOn(after) ? ['These files no longer set up Claude Code for Amazon Bedrock.'] : []),
		...(purposes.includes('settings') ? ['Claude Code sessions that are running use the new settings at once.'] : []),
		...(purposes.includes('shell') ? ['Terminals that are open keep what they have read. Open a new one.'] : []),
	];
}

type Values = Readonly<Record<string, string>>;

/** The variables that a file sets before and after; none for a file that holds no variables, or that cannot be read. */
function variablesIn({path, purpose, before, after}: Edit): {before: Values; after: Values} {
	const read = (bytes: Buffer | undefined): Values => {
		if (purpose === 'dotenv') return Object.fromEntries([...readDotenv(bytes)].map(([name, {value}]) => [name, value]));
		return purpose === 'settings' ? settingsValues(readSettings(bytes, path)) : {};
	};
	try {
		return {before: read(before), after: read(after)};
	} catch (error) {
		if (error instanceof Problem) return {before: {}, after: {}};
		throw error;
	}
}

function changesOf(before: Values, after: Values): (readonly [string, string])[] {
	const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
	return names
		.filter((name) => before[name] !== after[name] && !isLabel(name))
		.map((name) => [name, changeOf(name, before, after)]);
}

/** `us-west-2 → removed`, `…/duntxggt1lq0 → …/daskjhc4cf22 (platform opus)`: a name that both have is said once. */
function changeOf(name: string, before: Values, after: Values): string {
	const [oldLabel, label] = [before, after].map((values) => labelOf(values[name] ?? '', values));
	const old = shown(name, before[name]) ?? 'not set';
	const now = shown(name, after[name]) ?? 'removed';
	return `${withLabel(old, oldLabel === label ? undefined : oldLabel)} → ${withLabel(now, label)}`;
}
const withLabel = (text: string, label: string | undefined) => (label ? `${text} (${label})` : text);

/** A secret is never shown, nor the value of a name that nothing is known of. */
function shown(name: string, value: string | undefined): string | undefined {
	if (value === undefined) return undefined;
	if (value === '') return 'switched off';
	if (isSetupSettingsKey(name)) return shownValue(name, value);
	return setupVariables.includes(name) && name !== 'AWS_BEARER_TOKEN_BEDROCK' ? shortValue(value) : 'set';
}

/** The name for people that was written beside a pin with this value. */
function labelOf(value: string, values: Values): string | undefined {
	if (value === '') return undefined;
	const tier = pinnableTiers.find((one) => withoutOneM(values[tierVariable(one)] ?? '') === withoutOneM(value));
	return tier && values[`${tierVariable(tier)}_NAME`];
}

const withoutOneM = (value: string) => value.replace(/\[1m\]$/, '');

/** `ANTHROPIC_DEFAULT_OPUS_MODEL_NAME` and the like, which follow from the pin beside them. */
const isLabel = (name: string) => pinnableTiers.some((tier) => name.startsWith(`${tierVariable(tier)}_`));

/** `platform opus in us-west-2`, as far as it is known. */
function modelIn(values: Values): string {
	const {ANTHROPIC_MODEL: model = values.ANTHROPIC_DEFAULT_OPUS_MODEL, AWS_REGION: region} = values;
	const name = model && (labelOf(model, values) ?? shortValue(model));
	return [name ?? 'Amazon Bedrock', region].filter(Boolean).join(' in ');
}

/** Variables of other people's come last. */
const place = (name: string) => (setupVariables.includes(name) ? setupVariables.indexOf(name) : setupVariables.length);
