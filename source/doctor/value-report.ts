// States for every relevant variable where it is set, which place wins for Claude Code and why, and which places have no effect.

import type {EffectiveSetting, OverriddenSetting} from '../claude-code/effective.ts';
import {relevantVariables} from '../claude-code/relevant-variables.ts';
import {
	type ConfigLayer,
	describeOrigin,
	layerNames,
	type Sources,
	type ValueOrigin,
} from '../claude-code/settings-layers.ts';
import {shownValue} from '../claude-code/shown-value.ts';
import {meantBy} from '../claude-code/unread-names.ts';
import type {CheckResult} from '../finding.ts';
import type {Subject} from './subject.ts';

/** Variables that tell where this program runs and do not change what Claude Code does. */
const surroundings: ReadonlySet<string> = new Set(['TERM_PROGRAM']);

/** Findings of the status `ok`, one for each variable or settings key that is set anywhere. The first line of evidence is the winner. */
export function valueReport(subject: Subject): (CheckResult & {readonly id: string})[] {
	const order = [...relevantVariables];
	const names = new Set([...subject.values.keys(), ...subject.newTerminalValues.keys()]);
	return [...names]
		.filter((name) => !surroundings.has(name) && !meantBy(name))
		.toSorted((left, right) => rank(order, left) - rank(order, right) || left.localeCompare(right, 'en'))
		.map((name) => ({id: `value-${name}`, status: 'ok', ...valueFacts(name, subject)}));
}

/** In the order in which files and screens show them; settings keys come first. */
const rank = (order: readonly string[], name: string) => order.indexOf(name);

function valueFacts(
	name: string,
	{values, newTerminalValues, sources}: Subject,
): Pick<CheckResult, 'title' | 'because' | 'evidence' | 'value'> {
	const here = values.get(name);
	const later = newTerminalValues.get(name);
	const shown = (value: string) => (value === '' ? '""' : shownValue(name, value));
	const inNewTerminal = later && later.value !== here?.value ? [`in a new terminal: ${place(later)}`] : [];
	if (!here) return {title: `${name} is not set here`, evidence: inNewTerminal, value: {alike: false}};
	const others = unique([
		...losers(here),
		...(later ? [placed(later), ...losers(later)] : []),
		...lines(name, sources),
	]).filter(({where}) => where !== describeOrigin(here.winner));
	const same = others.filter(({value}) => value === here.value).map(({where}) => where);
	const overridden = others.filter(({value}) => value !== here.value);
	return {
		title: here.value === '' ? `${name} is cancelled` : `${name}=${shown(here.value)}`,
		...(overridden[0] ? {because: why(here.winner.layer, overridden[0].layer)} : {}),
		evidence: [
			describeOrigin(here.winner),
			...(same.length > 0 ? [`the same in ${same.join(', ')}`] : []),
			...overridden.map(({value, where}) => `overridden: ${shown(value)} · ${where}`),
			...inNewTerminal,
		],
		value: {alike: here.value !== '' && overridden.length === 0 && inNewTerminal.length === 0},
	};

	function place({value, winner}: EffectiveSetting): string {
		return `${shown(value)} · ${describeOrigin(winner)}`;
	}
}

type PlacedValue = {readonly value: string; readonly where: string; readonly layer: ConfigLayer};

const at = (value: string, origin: ValueOrigin): PlacedValue => ({
	value,
	where: describeOrigin(origin),
	layer: origin.layer,
});
const placed = ({value, winner}: EffectiveSetting) => at(value, winner);
const losers = ({losers: all}: EffectiveSetting) => all.map((loser: OverriddenSetting) => at(loser.value, loser));

/** Lines of start-up files, also those that a later line overrides, which reach no process. */
const lines = (name: string, sources: Sources): PlacedValue[] =>
	sources.flatMap((each) =>
		each.name === name && each.origin.layer === 'shell-file' ? [at(each.value, each.origin)] : [],
	);

const exported: readonly ConfigLayer[] = ['environment', 'shell'];

/** Of start-up files the last line counts; everywhere else a stronger place does. */
const why = (winner: ConfigLayer, loser: ConfigLayer) =>
	exported.includes(winner) && loser === 'shell-file' ? 'the last export counts' : `overrides ${layerNames[loser]}`;

/** One line may be there twice: from this process's environment, and from the shell that was asked. */
const unique = (all: readonly PlacedValue[]) =>
	all.filter((each, at) => all.findIndex(({where}) => where === each.where) === at);
