// Service Quotas, as far as it is read: the quotas of Amazon Bedrock, page by page. And their effect: a request that is too large for one.
import {authorize, bodyOf, partition, type Reply, type ServerCall} from '../call.ts';
import {quotasIn} from '../catalog/quotas.ts';
import {countTokens} from '../prompt-cache.ts';
import type {RuntimeTarget} from '../runtime-target.ts';
import {ServerError} from '../server-error.ts';

const refused = (code: string, message: string) => new ServerError(400, code, message);

function listServiceQuotas(call: ServerCall): Reply {
	authorize(call, 'servicequotas:ListServiceQuotas', '*');
	const {ServiceCode, NextToken, MaxResults = 100} = bodyOf(call);
	if (ServiceCode !== 'bedrock')
		throw refused('NoSuchResourceException', 'The request failed because the specified service does not exist.');
	if (!(Number(MaxResults) >= 1 && Number(MaxResults) <= 100))
		throw refused('IllegalArgumentException', 'Invalid input was provided: MaxResults');
	const all = quotasIn(call.world);
	const start = NextToken === undefined ? 0 : Number(Buffer.from(String(NextToken), 'base64').toString('utf8'));
	if (!(start >= 0 && start < all.length))
		throw refused('InvalidPaginationTokenException', 'Invalid input was provided: NextToken');
	const end = start + Number(MaxResults);
	return {
		json: {
			Quotas: all.slice(start, end).map(({code, name, value, adjustable}) => ({
				ServiceCode: 'bedrock',
				ServiceName: 'Amazon Bedrock',
				QuotaArn: `arn:${partition(call)}:servicequotas:${call.region}:${call.world.accountId}:bedrock/${code}`,
				QuotaCode: code,
				QuotaName: name,
				Value: value,
				Unit: 'None',
				Adjustable: adjustable,
				GlobalQuota: false,
				QuotaAppliedAtLevel: 'ACCOUNT',
			})),
			...(end < all.length && {NextToken: Buffer.from(String(end)).toString('base64')}),
		},
	};
}

export const serviceQuotas: Readonly<Record<string, (call: ServerCall) => Reply>> = {
	ListServiceQuotas: listServiceQuotas,
};

/**
 * All input, and all output that is asked for, has to fit before a request is let in (Bedrock User Guide, "How tokens are counted in
 * Amazon Bedrock"). Each request counts for itself here: what others of the same minute take is not remembered.
 */
export function checkTokenQuota(
	{world}: ServerCall,
	{model}: RuntimeTarget,
	body: Readonly<Record<string, unknown>>,
): void {
	const reserved = countTokens(body) + Number(body.max_tokens);
	const over = (['day', 'minute'] as const).find((period) => reserved > world.tokenQuota(model, period));
	if (over)
		throw new ServerError(
			429,
			'ThrottlingException',
			`Too many tokens${over === 'day' ? ' per day' : ''}, please wait before trying again.`,
		);
}
