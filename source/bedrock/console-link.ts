// Links to pages of the Amazon Bedrock console, in the region that they are about.
import {partitionOf} from './region.ts';

const pages = {models: 'model-catalog', apiKeys: 'api-keys'} as const;

export function consoleLink(page: keyof typeof pages, region: string): string {
	const host =
		partitionOf(region) === 'aws-us-gov' ? 'console.amazonaws-us-gov.com' : `${region}.console.aws.amazon.com`;
	return `https://${host}/bedrock/home?region=${region}#/${pages[page]}`;
}
