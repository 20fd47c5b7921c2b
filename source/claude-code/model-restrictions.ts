// What settings forbid: providers, and models that Claude Code then replaces without asking (measured with 2.1.330).
import {modelNamedIn} from '../bedrock/model.ts';
import type {ParsedSettingsFile} from './settings-file.ts';
import type {SettingsLayer} from './settings-layers.ts';

type File = Pick<ParsedSettingsFile, 'keys'> & {readonly layer: SettingsLayer; readonly path: string};

export type Restriction = {
	readonly path: string;
	readonly key: 'allowedProviders' | 'deniedModels' | 'availableModels';
};

/** The managed file that does not let Claude Code start with Bedrock. Anything but a list allows no provider at all. */
export function forbiddenProvider(files: readonly File[]): Restriction | undefined {
	const found = files.find(
		({layer, keys: {allowedProviders}}) =>
			layer === 'managed' && allowedProviders !== undefined && !listOf(allowedProviders).includes('bedrock'),
	);
	return found && {path: found.path, key: 'allowedProviders'};
}

/**
 * The file that keeps a model from being called. A word of a list stands for the id or ARN itself, for the model that it names, and for
 * that model's family; of an application profile's ARN nothing but the ARN is known. `deniedModels` counts in managed settings alone.
 */
export function forbiddenModel(id: string, files: readonly File[]): Restriction | undefined {
	for (const {layer, path, keys} of files) {
		const means = (word: string) => meansModel(word, id) || (layer === 'managed' && overrideOf(keys, word) === id);
		if (layer === 'managed' && listOf(keys.deniedModels).some(means)) return {path, key: 'deniedModels'};
		const enforced = keys.enforceAvailableModels === true && Array.isArray(keys.availableModels);
		if (enforced && !listOf(keys.availableModels).some(means)) return {path, key: 'availableModels'};
	}
	return undefined;
}

function meansModel(word: string, id: string): boolean {
	const model = modelNamedIn(id);
	return word === id || (model !== undefined && (word === model.family || `anthropic.${word}` === model.id));
}

const overrideOf = ({modelOverrides}: File['keys'], word: string): unknown =>
	typeof modelOverrides === 'object' && modelOverrides !== null
		? (modelOverrides as Record<string, unknown>)[word]
		: undefined;

const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
