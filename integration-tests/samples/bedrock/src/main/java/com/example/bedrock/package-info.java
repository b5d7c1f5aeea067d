/** Programs that use the AWS SDK's client of Amazon Bedrock themselves, without a framework. */
package com.example.bedrock;
