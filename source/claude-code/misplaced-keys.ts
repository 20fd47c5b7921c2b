// Finds what stands in the wrong place of a settings file: variables beside `env`, and settings inside of it. Claude Code reads neither.
import type {Node} from 'jsonc-parser';
import {jsonMembers} from './json-node.ts';
import {relevantVariables} from './relevant-variables.ts';
import {isMeasuredKey} from './settings-types.ts';

export type MisplacedKey = {
	/** As it stands in the file, with the object around it: `awsRegion`, `bedrock.AWS_REGION`. */
	readonly written: string;
	/** The variable or setting that was meant. */
	readonly meant: string;
	/** Where it belongs: in `env`, or at the top level. */
	readonly belongs: 'env' | 'top';
	/** Counted from 1. */
	readonly line: number;
};

/** Settings about Bedrock, which nobody means as variables. */
const settings = [
	'model',
	'awsAuthRefresh',
	'awsCredentialExport',
	'modelOverrides',
	'availableModels',
	'fallbackModel',
];

/** More of them are told by the first ones. */
const mostMisplaced = 50;

/** @param lineAt the line, from 1, of an offset */
export function misplacedKeys(root: Node, lineAt: (offset: number) => number): MisplacedKey[] {
	const all = jsonMembers(root).flatMap(({name, key, value}): MisplacedKey[] => {
		if (name === 'env')
			return jsonMembers(value)
				.filter((inner) => settings.includes(inner.name))
				.map((inner) => ({
					written: `env.${inner.name}`,
					meant: inner.name,
					belongs: 'top',
					line: lineAt(inner.key.offset),
				}));
		const meant = variableMeantBy(name);
		if (meant) return [{written: name, meant, belongs: 'env', line: lineAt(key.offset)}];
		return variablesIn(name, value, lineAt);
	});
	return all.slice(0, mostMisplaced);
}

/** `awsRegion` and `aws_region` for AWS_REGION. */
function variableMeantBy(name: string): string | undefined {
	const upper = name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
	return !isMeasuredKey(name) && relevantVariables.has(upper) ? upper : undefined;
}

/** `{"environment": {"AWS_REGION": …}}`, and an `env` that stands in another object. */
function variablesIn(name: string, node: Node, lineAt: (offset: number) => number): MisplacedKey[] {
	return jsonMembers(node).flatMap((inner): MisplacedKey[] => {
		const written = `${name}.${inner.name}`;
		if (inner.name === 'env') return variablesIn(written, inner.value, lineAt);
		if (!relevantVariables.has(inner.name)) return [];
		return [{written, meant: inner.name, belongs: 'env', line: lineAt(inner.key.offset)}];
	});
}
