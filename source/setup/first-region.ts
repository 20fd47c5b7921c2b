// Where AWS is asked who we are, before a region is chosen: one place, so that it is asked once.
import type {SignIn} from '../account/account.ts';
import {isRegion} from '../bedrock/region.ts';
import type {Context} from './question.ts';

/** The region in which AWS is asked who we are, before one is chosen. */
export function firstRegion(signIn: SignIn, {start}: Pick<Context, 'start'>): string {
	const {AWS_REGION, AWS_DEFAULT_REGION} = start.environment;
	const named = [start.flags.region, AWS_REGION, AWS_DEFAULT_REGION, signIn.region];
	return named.find((region) => region && isRegion(region)) ?? 'us-east-1';
}
