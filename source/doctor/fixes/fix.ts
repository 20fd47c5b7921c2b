// A fix: variables to set or switch off, each in the settings file where the change takes effect.

import {isSettingsLayer, type SettingsLayer, type Sources} from '../../claude-code/settings-layers.ts';
import {listText} from '../../sentence-parts.ts';
import type {SubjectFacts} from '../facts.ts';
import type {Subject} from '../subject.ts';

/** Settings files that this tool may write; managed ones belong to an administrator. */
export type FixPlace = Exclude<SettingsLayer, 'managed'>;

export type VariableChange = {
	readonly name: string;
	/** Absent: the key is removed. `''`: it stays, and cancels what a weaker place sets. */
	readonly value?: string;
	readonly place: FixPlace;
};

export type Fix = {
	readonly say: string;
	readonly changes: readonly VariableChange[];
	/** A file to delete: a cache that Claude Code writes again. */
	readonly deletedFile?: string;
};

const places: readonly FixPlace[] = ['local', 'project', 'user'];

/** Sets a variable where it wins; undefined when managed settings decide it. */
export function setTo(subject: Subject, name: string, value: string): Fix | undefined {
	const winner = subject.values.get(name)?.winner.layer;
	if (winner === 'managed') return undefined;
	const place = places.find((each) => each === winner) ?? 'user';
	return {say: `Set ${name} to ${value}`, changes: [{name, value, place}]};
}

/** Switches variables off wherever they are set; undefined when managed settings decide one of them. */
export function switchOff(subject: Subject, ...names: readonly string[]): Fix | undefined {
	const set = names.filter((name) => subject.values.get(name)?.value);
	if (set.length === 0 || set.some((name) => subject.values.get(name)?.winner.layer === 'managed')) return undefined;
	return {say: `Switch off ${listText(set)}`, changes: set.flatMap((name) => offEverywhere(subject, name))};
}

function offEverywhere(subject: Subject, name: string): VariableChange[] {
	const setting = subject.values.get(name);
	const layers = setting ? [setting.winner.layer, ...setting.losers.map(({layer}) => layer)] : [];
	const weaker = layers.some((layer) => !isSettingsLayer(layer));
	const removed = places.filter((place) => layers.includes(place)).map((place): VariableChange => ({name, place}));
	return weaker ? [...removed.filter(({place}) => place !== 'user'), {name, value: '', place: 'user'}] : removed;
}

/** Several fixes as one; undefined when one of them cannot be. */
export function combinedFix(say: string, fixes: readonly (Fix | undefined)[]): Fix | undefined {
	const all = fixes.flatMap((fix) => (fix ? [fix] : []));
	if (all.length === 0 || all.length < fixes.length) return undefined;
	return {say, changes: all.flatMap(({changes}) => changes)};
}

/** Whether every settings file that a fix would edit can be edited: not one that Claude Code reads nothing of, or that has a key duplicateKeys. */
export const canBeWritten = ({settings, sources}: SubjectFacts, {changes}: Fix): boolean =>
	changes.every(({name, place}) => {
		const files = settings.filter(({layer}) => layer === place);
		// Of two local files only the stronger one is written.
		const elsewhere = sources.some(
			(each) => each.name === name && each.origin.layer === place && each.origin.path !== files.at(-1)?.path,
		);
		const canBeEdited = files.every(({fault, duplicateKeys}) => fault === undefined && duplicateKeys.length === 0);
		return canBeEdited && (files.length < 2 || !elsewhere);
	});

/** The facts as they would be after a fix: for trying it out before anything is written. */
export function withFix<Known extends SubjectFacts>(facts: Known, {changes, deletedFile}: Fix): Known {
	const {modelAccessCache, ...others} = facts;
	const remaining = modelAccessCache && modelAccessCache.path !== deletedFile ? {modelAccessCache} : {};
	return {...(others as Known), ...remaining, sources: applied(facts.sources, changes)};
}

const applied = (sources: Sources, changes: readonly VariableChange[]): Sources =>
	changes.reduce<Sources>((all, {name, value, place}) => {
		const remaining = all.filter((each) => each.name !== name || each.origin.layer !== place);
		const path = all.find(({origin}) => origin.layer === place)?.origin.path;
		return value === undefined ? remaining : [...remaining, {name, value, origin: {layer: place, ...(path && {path})}}];
	}, sources);
