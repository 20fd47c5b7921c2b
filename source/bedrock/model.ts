// Claude models, read from their ids alone: AWS's names differ between regions, its ids do not.

export type Model = {
	/** `anthropic.claude-haiku-4-5-20251001-v1:0`, without a geography prefix. */
	readonly id: string;
	/** `opus`, `sonnet`, `haiku`, `fable`, …: read from the id and not from a list, so that new families work. */
	readonly family: string;
	/** `[4, 5]`. */
	readonly version: readonly number[];
	/** `Haiku 4.5`. */
	readonly label: string;
};

/**
 * Undefined for ids that are not of a Claude model. Three endings exist: `-20251001-v1:0`, `-v1` and none; before version 4
 * the version stood before the family (`claude-3-5-haiku`).
 */
export function parseModel(id: string): Model | undefined {
	const match = /^anthropic\.claude-(.+)$/.exec(id);
	if (!match?.[1]) return undefined;
	const words = match[1]
		.replace(/:\d+$/, '')
		.split('-')
		.filter((word) => !/^(v\d+|\d{8})$/.test(word));
	const family = words.find((word) => /^[a-z]+$/.test(word));
	if (!family) return undefined;
	const version = words.filter((word) => /^\d+$/.test(word)).map(Number);
	return {id, family, version, label: [family[0]?.toUpperCase() + family.slice(1), version.join('.')].join(' ').trim()};
}

/** The model that an id names, with or without a geography, or an ARN with such an id in it; an application profile's names none. */
export const modelNamedIn = (idOrArn: string): Model | undefined =>
	parseModel(/anthropic\.claude-[^/]*$/.exec(idOrArn)?.[0] ?? '');

/** Newest first. */
export function byVersion(left: Pick<Model, 'version'>, right: Pick<Model, 'version'>): number {
	for (let at = 0; at < Math.max(left.version.length, right.version.length); at++) {
		const difference = (right.version[at] ?? 0) - (left.version[at] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
