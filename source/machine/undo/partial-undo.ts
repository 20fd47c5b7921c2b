// Restores our part of a file that others changed since, or takes it out, and leaves their part as it is.
import {diffLines} from 'diff';
import {canHoldOurValue, changeableVariables} from '../../claude-code/fixable-variables.ts';
import {overriddenModel, setupSettingsKeys, type Variable} from '../../claude-code/variables.ts';
import {editDotenv, removeFromDotenv, unsetIn} from '../../plan/dotenv.ts';
import {readDotenv} from '../../plan/dotenv-check.ts';
import type {Purpose} from '../../plan/edit.ts';
import {findBlock, restoreBlock} from '../../plan/marked-block.ts';
import {editSettings, readSettings, removeFromSettings, settingsValues} from '../../plan/settings-json.ts';
import {ownHeader} from '../../plan/snippet/scope.ts';
import {startUpLines} from '../../plan/start-up-lines.ts';

export type PartialUndo = {
	readonly path: string;
	/** The bytes of the file today. */
	readonly now: Buffer;
	/** What was there before our write; undefined when there was no file. */
	readonly before: Buffer | undefined;
	/** What we last wrote; undefined when it is no longer known. */
	readonly written: Buffer | undefined;
};

type Restore = (part: PartialUndo) => Buffer | undefined;

type Values = Readonly<Record<string, string>>;

/** The variables that still are as we wrote them, with the value to set back; without a value where the name is to be removed. */
function valuesToRestore(before: Values, written: Values | undefined, now: Values): Variable[] {
	const overrides = Object.keys({...before, ...now}).filter((name) => overriddenModel(name) !== undefined);
	return [...changeableVariables, ...setupSettingsKeys, ...overrides]
		.filter((name) => now[name] !== before[name] && canHoldOurValue(name, now[name]))
		.filter((name) => (written ? now[name] === written[name] : !overrides.includes(name) || isOfPin(now, now[name])))
		.map((name) => ({name, value: before[name]}));
}

/** Where it is no longer known what was written, an entry of modelOverrides is ours if it leads to a model that is set beside it. */
const isOfPin = (now: Values, id: string | undefined) =>
	Object.entries(now).some(([name, value]) => value === id && overriddenModel(name) === undefined);

const restoreSettings: Restore = ({path, now, before, written}) => {
	const values = (bytes: Buffer | undefined) => settingsValues(readSettings(bytes, path));
	const restored = valuesToRestore(values(before), written && values(written), values(now));
	if (restored.length === 0) return now;
	const set = restored.filter(({value}) => value !== undefined);
	const withValues = set.length > 0 ? editSettings(now, set, path) : now;
	const removed = restored.filter(({value}) => value === undefined).map(({name}) => name);
	return removed.length > 0 ? removeFromSettings(withValues, removed, path, {before}) : withValues;
};

const restoreDotenv: Restore = ({now, before, written}) => {
	const env = (bytes: Buffer | undefined) =>
		Object.fromEntries([...readDotenv(bytes)].map(([name, {value}]) => [name, value]));
	const restored = valuesToRestore(env(before), written && env(written), env(now));
	const block = findBlock(before);
	if (block) return editDotenv(now, [...unchanged(now, env(now), restored), ...restored], unsetIn(before));
	const set = restored.filter(({value}) => value !== undefined);
	const withValues = set.length > 0 ? editDotenv(now, set) : now;
	return removeFromDotenv(
		withValues,
		restored.filter(({value}) => value === undefined).map(({name}) => name),
	);
};

/** The variables of our block that stay: editing replaces the whole block, so they have to be named too. */
const unchanged = (bytes: Buffer, now: Values, restored: readonly Variable[]): Variable[] =>
	changeableVariables
		.filter((name) => now[name] !== undefined && new RegExp(`^${name}=`, 'm').test(findBlock(bytes)?.body ?? ''))
		.filter((name) => !restored.some((variable) => variable.name === name))
		.map((name) => ({name, value: now[name]}));

const restoreStartUpFile: Restore = (part) => {
	if (isOwnFile(part.now)) return restoreOwnFile(part);
	return restoreBlock(part.now, part.before, startUpLines);
};

const isOwnFile = (bytes: Buffer) => bytes.toString('latin1').startsWith(ownHeader);

/** For a file that is ours as a whole, such as what the start-up file reads: lines that somebody added stay, after what was there before. */
function restoreOwnFile({now, before, written}: PartialUndo): Buffer | undefined {
	const added = written
		? diffLines(written.toString('latin1'), now.toString('latin1')).flatMap((lines) =>
				lines.added ? [lines.value] : [],
			)
		: [];
	const theirs = Buffer.from(added.join(''), 'latin1');
	if (before) return Buffer.concat([before, theirs]);
	return theirs.length > 0 ? theirs : undefined;
}

/** The cache was deleted as a whole, so nothing of what is there now is ours. */
const restoreCache: Restore = ({now}) => now;

const restorers: Readonly<Record<Purpose, Restore>> = {
	dotenv: restoreDotenv,
	shell: restoreStartUpFile,
	settings: restoreSettings,
	cache: restoreCache,
};

/**
 * @returns `now` with our part as it is in `before`; undefined when the file was ours alone. A value that somebody has changed by
 * hand since is theirs and stays
 * @throws Problem when our part cannot be told from theirs
 */
export const restoreOurPart = (purpose: Purpose, part: PartialUndo): Buffer | undefined => restorers[purpose](part);

/** Whether a file holds nothing of anybody's, so that one which we created can be removed. */
export function isBlank(purpose: Purpose, bytes: Buffer | undefined): boolean {
	const text = bytes?.toString('latin1').trim() ?? '';
	return text === '' || (purpose === 'settings' && /^\{\s*\}$/.test(text));
}
