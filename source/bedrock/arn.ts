// Amazon Resource Names, split on the first five colons only: model ids end in `-v1:0`.

export type Arn = {partition: string; service: string; region: string; account: string; resource: string};

/** The parts of an ARN, or undefined when the text is none. */
export function parseArn(text: string): Arn | undefined {
	const match = /^arn:([a-z0-9-]+):([a-z0-9-]+):([a-z0-9-]*):([0-9]*):(\S+)$/.exec(text);
	if (!match) return undefined;
	const [, partition = '', service = '', region = '', account = '', resource = ''] = match;
	return {partition, service, region, account, resource};
}

/** The ARN of a foundation model; an empty region is the region-less one that global profiles use. */
export function foundationModelArn(partition: string, region: string, modelId: string): string {
	return `arn:${partition}:bedrock:${region}::foundation-model/${modelId}`;
}
