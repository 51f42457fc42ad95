scoutsuite_results =
{"account_id":"111122223333","last_run":{"time":"2026-01-01 00:00:00+0000"},"metadata":{"compute":{"ec2":{"resources":{"instances":{"count":5}}}}},"provider_code":"aws","services":{
"awslambda":{"functions_count":3,"regions_count":17,"regions":{"eu-west-1":{"functions_count":1},"us-east-1":{"functions_count":2}}},
"cloudformation":{"regions_count":17,"regions":{"eu-west-1":{"stacks_count":0}},"stacks_count":0},
"ec2":{"instances_count":0,"regions_count":17,"security_groups_count":2,"volumes_count":1,"regions":{"eu-west-1":{"volumes_count":1,"instances_count":0,"vpcs_count":1,"vpcs":{"vpc-0123456789abcdef0":{"instances_count":0,"security_groups_count":2}}}}},
"efs":{"regions_count":17,"regions":{}},
"elbv2":{"regions_count":17,"regions":{"eu-west-1":{"vpcs_count":1,"vpcs":{"vpc-0123456789abcdef0":{"lbs_count":2,"lbs":{"x":{"listeners_count":9}}}}}}},
"quantum":{"leaps_count":2},
"rds":{"instances_count":0,"parameter_groups_count":4,"regions_count":17,"regions":{"eu-west-1":{"parameter_groups_count":4,"vpcs":{"vpc-0123456789abcdef0":{"subnet_groups_count":0}}}}},
"s3":{"buckets_count":2,"buckets":{"a":{"keys_count":7,"policy":"arn:aws:apigateway:eu-west-1::/restapis"}},"findings":{"s3-bucket-no-logging":{"checked_items":2,"items":["s3.buckets.a"]}}},
"vpc":{"network_acls_count":17,"regions_count":17,"subnets_count":48,"vpcs_count":17,"regions":{"eu-west-1":{"vpcs_count":1,"vpcs":{"vpc-0123456789abcdef0":{"subnets_count":3,"name":"secret-name"}}}}}},
"sg_map":{},"subnet_map":{}}
