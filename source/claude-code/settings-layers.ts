// The places that a value can come from, and which place beats which.

/**
 * `environment`: of the process this runs in. `shell`: what a fresh login and interactive shell exports. `shell-file`: an
 * assignment seen in a start-up file, only used to say where an exported value comes from. `dotenv`: this tool's file.
 */
export type ConfigLayer =
	| 'managed'
	| 'local'
	| 'project'
	| 'user'
	| 'claude-json'
	| 'dotenv'
	| 'environment'
	| 'shell'
	| 'shell-file';

export type ValueOrigin = {
	readonly layer: ConfigLayer;
	/** Absolute path, where the layer is a file. */
	readonly path?: string;
	/** Counted from 1. */
	readonly line?: number;
};

/** A name is an environment variable (`AWS_REGION`) or, in lower case, a key of a settings file (`model`). */
export type Assignment = {readonly name: string; readonly value: string; readonly origin: ValueOrigin};

/** Within one layer a later assignment beats an earlier one. */
export type Sources = readonly Assignment[];

/** `here`: Claude Code started from this process. `new-terminal`: started in a new terminal. */
export type View = 'here' | 'new-terminal';

/** Settings files in order of strength (measured with Claude Code 2.1.330). */
export const settingsLayers = ['managed', 'local', 'project', 'user'] as const;
export type SettingsLayer = (typeof settingsLayers)[number];

/** Strongest first. The `env` of `~/.claude.json` is applied before any settings file, so it is the weakest of them. */
const strength: Readonly<Record<View, readonly ConfigLayer[]>> = {
	here: [...settingsLayers, 'claude-json', 'dotenv', 'environment'],
	'new-terminal': [...settingsLayers, 'claude-json', 'dotenv', 'shell'],
};

/** The layers that count for Claude Code, strongest first. */
export const layersOf = (view: View): readonly ConfigLayer[] => strength[view];

export function isSettingsLayer(layer: ConfigLayer): layer is SettingsLayer {
	return settingsLayers.some((each) => each === layer);
}

/** How a layer is called on screens. */
export const layerNames: Readonly<Record<ConfigLayer, string>> = {
	managed: 'managed settings',
	local: 'local settings',
	project: 'project settings',
	user: 'user settings',
	'claude-json': '.claude.json',
	dotenv: 'dotenv',
	environment: 'environment',
	shell: 'a new terminal',
	'shell-file': 'shell start-up file',
};

/** `line 10 of ~/.claude/settings.json`: where a sentence says what to change. */
export const lineOfOrigin = (origin: ValueOrigin): string =>
	origin.path && origin.line ? `line ${origin.line} of ${origin.path}` : describeOrigin(origin);

/** `~/.claude/settings.json:4`, or the name of the layer where there is no file. */
export function describeOrigin(origin: ValueOrigin): string {
	if (!origin.path) return layerNames[origin.layer];
	return origin.line ? `${origin.path}:${origin.line}` : origin.path;
}
