// Where AWS is asked who we are, before a region is chosen: one place, so that it is asked once.
import type {SignIn} from '../account/account.ts';
import {isRegion} from '../bedrock/region.ts';
import type {QuestionContext} from './question.ts';

/** The region in which AWS is asked who we are, before one is chosen. */
export function identityRegion(signIn: SignIn, {start}: Pick<QuestionContext, 'start'>): string {
	const {AWS_REGION, AWS_DEFAULT_REGION} = start.environment;
	const named = [start.flags.region?.toLowerCase(), AWS_REGION, AWS_DEFAULT_REGION, signIn.region];
	return named.find((region) => region && isRegion(region)) ?? 'us-east-1';
}
