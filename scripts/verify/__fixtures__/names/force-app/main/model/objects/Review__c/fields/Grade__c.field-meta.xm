<CustomField/>
