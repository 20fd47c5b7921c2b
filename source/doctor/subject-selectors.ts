// Helpers of the checks: values and where they come from, versions, pins and their models, and next steps.
import {awsCommand} from '../aws-command.ts';
import {type InferenceProfile, modelOf} from '../bedrock/inference-profile.ts';
import {parsePin} from '../bedrock/pin.ts';
import {withoutWindow} from '../claude-code/called-models.ts';
import {text} from '../claude-code/effective.ts';
import {mask} from '../claude-code/mask.ts';
import {describeOrigin, isSettingsLayer} from '../claude-code/settings-layers.ts';
import {isTruthy, pinnableTiers, tierVariable} from '../claude-code/variables.ts';
import type {CheckResult} from '../finding.ts';
import {maskSecrets} from '../plan/secrets.ts';
import {type Next, Problem} from '../problem.ts';
import type {Lookup, Subject} from './subject.ts';

/** The value that Claude Code uses, trimmed; undefined when unset or empty. */
export const effectiveValue = (subject: Subject, name: string) => text(subject.values, name);

export const isSwitchedOn = (subject: Subject, name: string) => isTruthy(subject.values.get(name)?.value);

/** A value with secrets masked. Keys of settings files, in lower case, hold command lines that may contain a secret. */
export const maskedValue = (name: string, written: string) =>
	/^[a-z]/.test(name) ? maskSecrets(written.replaceAll('\\"', '"')) : mask(name, written);

/** Evidence lines for the variables that are set: `AWS_REGION=us-west-2 · ~/.zshrc:4`, secrets masked. */
export function assignmentEvidence(subject: Subject, ...names: readonly string[]): string[] {
	return names.flatMap((name) => {
		const setting = subject.values.get(name);
		return setting ? [`${name}=${maskedValue(name, setting.value)} · ${describeOrigin(setting.winner)}`] : [];
	});
}

/** Whether a settings file decides a variable. */
export const isDecidedBySettings = (subject: Subject, name: string) => {
	const layer = subject.values.get(name)?.winner.layer;
	return layer !== undefined && isSettingsLayer(layer);
};

export const usesBedrock = (subject: Subject) => subject.provider.provider === 'bedrock';

const saysOff = ['', '0', 'false', 'no', 'off'];

/**
 * Whether Bedrock is meant to be used: it is switched on, perhaps with a word that Claude Code does not accept, or this tool
 * has set it up and nobody has switched it off since.
 */
export function isBedrockIntended(subject: Subject): boolean {
	const written = subject.values.get('CLAUDE_CODE_USE_BEDROCK')?.value.trim().toLowerCase();
	return written === undefined ? subject.isSetUpHere : !saysOff.includes(written);
}

/** The base URL, where it is not Amazon's own endpoint. */
export const gatewayUrl = (subject: Subject) => {
	const url = effectiveValue(subject, 'ANTHROPIC_BEDROCK_BASE_URL');
	return url && !/\.amazonaws\.com|\.amazonaws\.com\.cn|\.api\.aws/.test(url) ? url : undefined;
};

const numbers = (version: string) => version.split('.').map(Number);

/** Whether Claude Code is known to be older than a version; an unknown version is never older. */
export function isOlderThan(subject: Subject, than: string): boolean {
	const version = subject.platform.claudeVersion;
	if (!version) return false;
	const wanted = numbers(than);
	const found = numbers(version);
	const at = wanted.findIndex((number, index) => number !== (found[index] ?? 0));
	return at >= 0 && (found[at] ?? 0) < (wanted[at] ?? 0);
}

/** Whether the version of Claude Code is known and in a range, both ends included. */
export const isVersionBetween = (subject: Subject, first: string, last: string) =>
	subject.platform.claudeVersion !== undefined &&
	!isOlderThan(subject, first) &&
	(isOlderThan(subject, last) || subject.platform.claudeVersion === last);

/** The version as evidence: `claude --version: 2.1.330`; empty when it is not known. */
export const versionEvidence = (subject: Subject) =>
	subject.platform.claudeVersion ? [`claude --version: ${subject.platform.claudeVersion}`] : [];

export const knownValue = <T>(asked: Lookup<T> | undefined): T | undefined =>
	asked?.state === 'known' ? asked.value : undefined;

/** The variables whose value is a model. */
export const modelVariables: readonly string[] = [
	'ANTHROPIC_MODEL',
	'model',
	...pinnableTiers.map(tierVariable),
	'ANTHROPIC_SMALL_FAST_MODEL',
	'CLAUDE_CODE_SUBAGENT_MODEL',
];

export type PinnedModel = {readonly name: string; readonly id: string};

/** Every model variable in force, its value without a `[1m]` suffix. */
export function pins(subject: Subject): PinnedModel[] {
	return modelVariables.flatMap((name) => {
		const id = effectiveValue(subject, name);
		return id ? [{name, id: withoutWindow(id)}] : [];
	});
}

/** Pins with the shape of an inference profile or a model. Aliases and malformed pins are left out: other checks report them. */
export function wellFormedPins(subject: Subject) {
	return pins(subject).flatMap((pinned) => {
		const pin = parsePin(pinned.id);
		return pin instanceof Problem ? [] : [{...pinned, pin}];
	});
}

/** The variable that moves the small/fast model, and no other, out of AWS_REGION. */
export const smallFastRegionVariable = 'ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION';

/** Where a pin is called: the haiku model may have its own region. */
export function regionOfCall(subject: Subject, id: string): string {
	const call = subject.calls.find((each) => each.id === id && each.region);
	const elsewhere = subject.calls.some((each) => each.id === id && !each.region);
	return call?.region && !elsewhere ? call.region : subject.region.region;
}

/** The profile behind a pin, from the lists or from GetInferenceProfile. */
export function profileBehind(subject: Subject, id: string): InferenceProfile | undefined {
	const listed = knownValue(subject.profiles)?.find(
		(profile) => profile.arn === id || (profile.kind === 'system' && profile.id === id),
	);
	return listed ?? knownValue(subject.profileLookups[id]);
}

/** The foundation model behind a pin, where it is known. */
export function modelBehind(subject: Subject, id: string): string | undefined {
	const profile = profileBehind(subject, id);
	if (profile) return modelOf(profile)?.id;
	const pin = parsePin(id);
	return pin instanceof Problem ? undefined : pin.modelId;
}

/** The foundation models that will be called, each with the pins that lead to it. */
export function modelsCalled(subject: Subject): Map<string, PinnedModel[]> {
	const result = new Map<string, PinnedModel[]>();
	for (const pinned of pins(subject)) {
		const model = modelBehind(subject, pinned.id);
		if (model) result.set(model, [...(result.get(model) ?? []), pinned]);
	}
	return result;
}

/** One finding when a condition holds, else none. */
export const findingIf = (holds: boolean | string | undefined, found: () => CheckResult): CheckResult[] =>
	holds ? [found()] : [];

/** The step that removes variables: an `unset` command where they are exported, else the places in files, which `unset` cannot change. */
export function removalStep(subject: Subject, say: string, ...names: readonly string[]): Next {
	const found = names.flatMap((name) => {
		const winner = subject.values.get(name)?.winner;
		return winner ? [{winner, place: `${name} out of ${describeOrigin(winner)}`}] : [];
	});
	const written = found.filter(({winner}) => winner.path).map(({place}) => place);
	const all = written.length > 0 ? `${say}: take ${written.join(', ')}` : say;
	return found.every(({winner}) => winner.layer !== 'environment') && found.length > 0
		? {say: all}
		: {say: all, run: `unset ${names.join(' ')}`};
}

// A project's settings may choose the name, so it is quoted as one word of the command.
const flagOf = (name: string | undefined) => awsCommand('', name || undefined)?.slice('aws '.length) ?? '';

/** ` --profile NAME` of the profile in use, quoted for pasting; empty for none. */
export const profileFlag = ({signIn, credentials}: Subject) => flagOf(signIn?.profile ?? credentials.profile);

/** The same for signing in: for a role it names the profile that the role takes its credentials from. */
export const loginFlag = ({signIn, credentials}: Subject) =>
	flagOf(signIn?.loginProfile ?? signIn?.profile ?? credentials.profile);

/** The step to run by hand the command line in a settings key; the command is left out where it seems to hold a secret. */
export function runByHandStep(subject: Subject, say: string, name: string): Next {
	const line = effectiveValue(subject, name) ?? '';
	return line && maskSecrets(line) === line ? {say, run: line} : {say};
}
