-- Facts, each with its source: what is owed can only be missed when it is on record.
insert into dialogue_series (code, name_en, name_km, kind, level, due_per_year, due_by, since, source_text)
values
  ('provincial-forum', 'Provincial forums with NGOs', 'វេទិកាថ្នាក់ខេត្តជាមួយអង្គការក្រៅរដ្ឋាភិបាល',
   'provincial-forum', 'province', 2, 'province', 2019,
   'Ordered by the Ministry of Interior in 2018: twice a year in each province, with a report to the ministry'),
  ('partnership-forum', 'Government–CSO Partnership Forum', 'វេទិកាភាពជាដៃគូរវាងរដ្ឋាភិបាល និងអង្គការសង្គមស៊ីវិល',
   'partnership-forum', 'national', null, null, null,
   'The fourth was reported in early 2020; how often it is due is not stated in the sources');
