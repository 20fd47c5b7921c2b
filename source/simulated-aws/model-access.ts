// Why a call that the policies allow is refused all the same: account, use-case form, lifecycle, entitlement, Marketplace.
import {isAllowed, type ServerCall} from './call.ts';
import {availabilityOf, lifecycleOf, needsForm, stateOf} from './catalog/model-state.ts';
import type {CatalogModel} from './catalog/models.ts';
import {denied, notFound, ServerError} from './server-error.ts';

/** Texts as users of real accounts quoted them. */
export function checkModelAccess(call: ServerCall, model: CatalogModel): void {
	const {world, state, region, now} = call;
	const special = stateOf(world, model.id);
	const {authorizationStatus, entitlementAvailability, agreementAvailability} = availabilityOf(
		world,
		state,
		model,
		region,
	);
	if (authorizationStatus === 'NOT_AUTHORIZED')
		throw new ServerError(403, 'AccessDeniedException', 'Your account is not authorized to access this model');
	if (needsForm(world, state, model))
		throw notFound(
			'Model use case details have not been submitted for this account. Fill out the Anthropic use case details form before using the model. If you have already filled out the form, try again in 15 minutes.',
		);
	const {endOfLife} = lifecycleOf(world, model);
	if (endOfLife && new Date(endOfLife) <= now)
		throw notFound(
			'This model version has reached the end of its life. Please refer to the AWS documentation for more details.',
		);
	if (special.dormant)
		throw notFound(
			'Access denied. This Model is marked by provider as Legacy and you have not been actively using the model in the last 30 days. Please upgrade to an active model on Amazon Bedrock',
		);
	if (entitlementAvailability === 'NOT_AVAILABLE')
		throw new ServerError(
			403,
			'AccessDeniedException',
			"You don't have access to the model with the specified model ID.",
		);
	if (agreementAvailability.status === 'NOT_AVAILABLE' || agreementAvailability.status === 'ERROR')
		subscribe(call, model);
}

/** The first call of an account subscribes it on the Marketplace, with the caller's own rights. */
function subscribe(call: ServerCall, model: CatalogModel): void {
	const may = ['aws-marketplace:ViewSubscriptions', 'aws-marketplace:Subscribe'].every((action) =>
		isAllowed(call, action, '*', {'aws:CalledViaLast': 'bedrock.amazonaws.com', 'aws:ViaAWSService': 'true'}),
	);
	if (!may)
		throw denied(
			'Model access is denied due to IAM user or service role is not authorized to perform the required AWS Marketplace actions (aws-marketplace:ViewSubscriptions, aws-marketplace:Subscribe) to enable access to this model. Refer to the Amazon Bedrock documentation for further details. Your AWS Marketplace subscription for this model cannot be completed at this time. If you recently fixed this issue, try again after 2 minutes.',
		);
	call.state.subscribed.add(model.id);
}
