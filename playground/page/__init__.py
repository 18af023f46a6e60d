"""The page of phones: one template, JavaScript modules, one style sheet, nothing from elsewhere."""
