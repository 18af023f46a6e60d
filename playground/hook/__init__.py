"""The platform's side of the webhook: messages as signed XML, the five-second cut, three deliveries."""
