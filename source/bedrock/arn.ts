// Amazon Resource Names. Only the first five colons separate: model ids contain colons, too (`-v1:0`).

export type Arn = {partition: string; service: string; region: string; account: string; resource: string};

/** Undefined where the text is not an ARN. */
export function parseArn(text: string): Arn | undefined {
	const match = /^arn:([a-z0-9-]+):([a-z0-9-]+):([a-z0-9-]*):([0-9]*):(\S+)$/.exec(text);
	if (!match) return undefined;
	const [, partition = '', service = '', region = '', account = '', resource = ''] = match;
	return {partition, service, region, account, resource};
}

/** An empty region gives the ARN without region that global profiles route to. */
export function foundationModelArn(partition: string, region: string, modelId: string): string {
	return `arn:${partition}:bedrock:${region}::foundation-model/${modelId}`;
}
