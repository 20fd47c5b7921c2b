// Links to pages of the AWS console, Amazon Bedrock's and Service Quotas', in the region that they are about.
import {partitionOf} from './region.ts';

const pages = {models: 'model-catalog', apiKeys: 'api-keys'} as const;

export const consoleLink = (page: keyof typeof pages, region: string): string =>
	`https://${hostIn(region)}/bedrock/home?region=${region}#/${pages[page]}`;

/** Where a quota is shown, and more of it can be asked for. @param code of one quota; absent: all of Bedrock's */
export const quotaLink = (region: string, code?: string): string =>
	`https://${hostIn(region)}/servicequotas/home/services/bedrock/quotas${code ? `/${code}` : ''}?region=${region}`;

const consoles: Readonly<Record<string, string>> = {
	'aws-us-gov': 'console.amazonaws-us-gov.com',
	'aws-cn': 'console.amazonaws.cn',
};

const hostIn = (region: string): string => consoles[partitionOf(region)] ?? `${region}.console.aws.amazon.com`;
