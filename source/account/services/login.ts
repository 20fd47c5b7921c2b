// The SDK's provider for `aws login`, loaded alone: renewing needs a proof of possession that only it can make.
import {StandardRetryStrategy} from '@smithy/core/retry';

export {fromLoginCredentials} from '@aws-sdk/credential-provider-login';

/** Keeps the last error of a call: the provider tells each as a session that has ended. */
export class WatchedRetries extends StandardRetryStrategy {
	lastError: unknown;

	override refreshRetryTokenForRetry(...call: Parameters<StandardRetryStrategy['refreshRetryTokenForRetry']>) {
		this.lastError = call[1].error;
		return super.refreshRetryTokenForRetry(...call);
	}
}
