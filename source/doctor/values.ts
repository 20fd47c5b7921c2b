// The values that Claude Code uses, and where they come from, as evidence of a finding.

import {text} from '../claude-code/effective.ts';
import {proxyVariables} from '../claude-code/proxy.ts';
import {describeOrigin, isSettingsLayer} from '../claude-code/settings-layers.ts';
import {shownValue} from '../claude-code/shown-value.ts';
import {isTruthy} from '../claude-code/variables.ts';
import type {Subject} from './subject.ts';

/** The value that Claude Code uses, trimmed; undefined when unset or empty. */
export const effectiveValue = (subject: Subject, name: string) => text(subject.values, name);

/** The variable that names the proxy in use. */
export const proxyInUse = (subject: Subject) => proxyVariables.find((name) => effectiveValue(subject, name));

export const isSwitchedOn = (subject: Subject, name: string) => isTruthy(subject.values.get(name)?.value);

/** Evidence lines for the variables that are set: `AWS_REGION=us-west-2 · ~/.zshrc:4`, secrets masked. */
export function assignmentEvidence(subject: Subject, ...names: readonly string[]): string[] {
	return names.flatMap((name) => {
		const setting = subject.values.get(name);
		return setting ? [`${name}=${shownValue(name, setting.value)} · ${describeOrigin(setting.winner)}`] : [];
	});
}

/** Whether a settings file decides a variable. */
export const isDecidedBySettings = (subject: Subject, name: string) => {
	const layer = subject.values.get(name)?.winner.layer;
	return layer !== undefined && isSettingsLayer(layer);
};
